update catalogue
set revision = revision + 1
where revision = :basedOn
returning revision
