insert into facts (user_id, id, kind, about_kind, about, at, held)
values (:user, :id, :kind, :aboutKind, :about, :at::timestamptz, :held)
