back-to-case = Back to the case
addressee = { $name }
seal = Seal
appeal = Appeal
undone = This letter was taken back. Do not send it.
print-hint = Print on A4 at 100 %. The address fits a window envelope.
