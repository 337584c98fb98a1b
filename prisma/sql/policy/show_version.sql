-- Which version the screens read.
update workspace set policy_version = $2 where id = $1
