insert into facts (user_id, id, kind, about_kind, about, at)
values (:user, :id, :kind, :aboutKind, :about, :at::timestamptz)
