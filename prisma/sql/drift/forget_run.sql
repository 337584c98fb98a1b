-- Has series judged anew within a minute, though nothing was counted.
update drift_run set sequence = -1 where workspace_id = $1
