import { formatLocalDate } from '#core/format/local_date.ts'
import type { ReviewAction } from '#core/review/action_contract.ts'
import { Badge } from '../_ui/badge.tsx'
import { Button } from '../_ui/button.tsx'
import { classNames } from '../_ui/class_names.ts'

interface ActionLineProps {
  action: ReviewAction
  /** Of the review that is read. */
  period: string
  today: string
  canWrite: boolean
  isDone: boolean
  /** What its figure did since. */
  since: string
  onTick: (done: boolean) => void
  onRemove: () => void
}

/** What somebody is to do, to be ticked off. */
export function ActionLine({ action, period, today, canWrite, isDone, since, onTick, onRemove }: ActionLineProps) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 py-2">
      <input
        type="checkbox"
        checked={isDone}
        disabled={!canWrite}
        aria-label={`Done: ${action.text}`}
        onChange={({ target }) => onTick(target.checked)}
        className="mt-0.5 size-4 accent-accent"
      />
      <span className="min-w-0">
        <span className={classNames('block wrap-anywhere text-ink', isDone && 'line-through')}>{action.text}</span>
        <span className="block text-xs text-ink-default">
          {action.period === period ? 'new' : `from ${action.period}`}
          {since}
        </span>
      </span>
      <span className="flex items-center gap-2 text-right whitespace-nowrap">
        <span>
          {action.owner ?? <span className="text-ink-default">nobody yet</span>}
          {action.due !== null && (
            <span className="block text-xs text-ink-default">
              {formatLocalDate(action.due)} {!isDone && action.due < today && <Badge tone="warn">overdue</Badge>}
            </span>
          )}
        </span>
        {canWrite && !isDone && action.period === period && (
          <Button look="quiet" aria-label={`Remove: ${action.text}`} className="print:hidden" onClick={onRemove}>
            ×
          </Button>
        )}
      </span>
    </li>
  )
}
