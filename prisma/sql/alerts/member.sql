-- A member of the workspace by their e-mail address.
select m.user_id from member m join auth_user u on u.id = m.user_id where m.workspace_id = $1 and lower(u.email) = lower($2)
