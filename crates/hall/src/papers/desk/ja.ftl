back-to-case = 案件へもどる
addressee = { $name } 様
seal = 公印
appeal = 教示
undone = この通知は取り消されました。送らないでください。
print-hint = A4の紙に、倍率100％で印刷してください。宛名は窓あき封筒の位置に合わせてあります。
