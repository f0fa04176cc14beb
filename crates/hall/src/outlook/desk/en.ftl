heading = Likely done
line = likely done by { $day } ({ $percent }%); this is no promise
why = What this rests on
