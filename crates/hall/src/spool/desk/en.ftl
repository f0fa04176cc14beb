title = Not imported
lead = Applications from other systems that could not be taken. They are not received. Their files stay in the folder’s quarantine. Mend the reason and put a new file into “in”. No name and no contents are shown here.
counts = Taken { $taken }, not taken { $refused }
none = Everything was taken.
unknown = not known
col-when = When
col-package = Package
col-procedure = Procedure
col-reason = Reason and what to do
reason-file = This was not imported.
    Package: { $package }
    Procedure: { $procedure }
    When: { $when }
    Reason: { $reason }
    Received: no. The applicant has heard nothing yet.
    To do: mend the reason where it was sent from and put a new file into “in”. It may have the same package id.
fault-not-zip = It cannot be read as a ZIP. Make sure that it is not cut off.
fault-too-many = It has too many files ({ $place }). 60 are allowed.
fault-outside = The name of file { $place } leads to another folder.
fault-too-large = File { $place } is too large or swells too much. 10 MB each are allowed.
fault-whole-too-large = It is too large: 60 MB packed and 80 MB unpacked are allowed.
fault-twice = The name of file { $place } stands there twice.
fault-no-manifest = manifest.json is missing or cannot be read ({ $place }).
fault-no-application = application.json is missing or cannot be read ({ $place }).
fault-missing = File { $place } of manifest.json is not there.
fault-extra = There is a file manifest.json does not name ({ $place }).
fault-digest = File { $place } of manifest.json is not what its sha256 says.
fault-received = The moment of receipt cannot be read, lies ahead, or is more than 60 days ago.
fault-no-mapping = There is no mapping for the procedure “{ $place }”.
fault-no-procedure = The procedure “{ $place }” is not published or takes nothing online.
fault-item = The mapping has no place for the item “{ $place }”.
fault-value = The value of “{ $place }” is no answer of this procedure.
fault-file = The attachment ({ $place }) has no place, is no picture or PDF, or is one too many.
fault-open = The question “{ $place }” has no answer.
fault-halted = This procedure takes nothing at the moment.
