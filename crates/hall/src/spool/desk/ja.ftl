title = 取り込めなかった申請
lead = ほかのシステムから届いた申請のうち、取り込めなかったものです。受付はしていません。ファイルは取り込みフォルダーの quarantine に残っています。理由を直したものを、もう一度 in に入れてください。氏名や中身は、ここには出ません。
counts = 取り込んだもの { $taken }件、取り込めなかったもの { $refused }件
none = 取り込めなかったものはありません。
unknown = わかりません
col-when = いつ
col-package = パッケージ
col-procedure = 手続き
col-reason = 理由とすること
reason-file = 取り込めませんでした。
    パッケージ: { $package }
    手続き: { $procedure }
    いつ: { $when }
    理由: { $reason }
    受付: していません。申請した人には、まだ何も届いていません。
    すること: 送り出した側で理由を直し、新しいファイルを in に入れてください。同じパッケージの番号を使ってかまいません。
fault-not-zip = ZIPとして読めません。途中で切れていないか確かめてください。
fault-too-many = ファイルが多すぎます（{ $place }件）。60件までです。
fault-outside = { $place }番目のファイルの名前が、外のフォルダーをさしています。
fault-too-large = { $place }番目のファイルが大きすぎるか、ふくらみすぎます。1つ10 MBまでです。
fault-whole-too-large = 全体が大きすぎます。ZIPは60 MB、中身は80 MBまでです。
fault-twice = { $place }番目のファイルと同じ名前のものが、もうあります。
fault-no-manifest = manifest.json がないか、読めません（{ $place }）。
fault-no-application = application.json がないか、読めません（{ $place }）。
fault-missing = manifest.json に書かれた{ $place }番目のファイルがありません。
fault-extra = manifest.json に書かれていないファイルがあります（{ $place }）。
fault-digest = manifest.json の{ $place }番目のファイルの中身が、sha256 と合いません。
fault-received = 受け取った日時が読めないか、先の日か、60日より前です。
fault-no-mapping = 手続き「{ $place }」の対応表（mappings）がありません。
fault-no-procedure = 手続き「{ $place }」は公開されていないか、オンラインで受け付けていません。
fault-item = 項目「{ $place }」の行き先が、対応表にありません。
fault-value = 「{ $place }」の値が、この手続きの答えになりません。
fault-file = 添付ファイル（{ $place }）の行き先がないか、画像やPDFではないか、多すぎます。
fault-open = 質問「{ $place }」の答えがありません。
fault-halted = この手続きは、いま受け付けを止めています。
