insert into closings (before)
values (:before::timestamptz)
