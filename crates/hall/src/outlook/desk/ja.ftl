heading = 終わりの見込み
line = { $day }までに終わる見込み（{ $percent }%）。約束の日ではありません
why = 見込みの根拠
