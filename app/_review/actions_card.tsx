'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { formatLocalDate } from '#core/format/local_date.ts'
import type { ReviewAction } from '#core/review/action_contract.ts'
import type { SaidFigure } from '#core/review/contract.ts'
import { sendJson } from '../_form/send_json.ts'
import { Badge } from '../_ui/badge.tsx'
import { Button } from '../_ui/button.tsx'
import { Callout } from '../_ui/callout.tsx'
import { Card } from '../_ui/card.tsx'
import { classNames } from '../_ui/class_names.ts'
import { NewAction } from './new_action.tsx'
import { sinceWords } from './since_words.ts'

export interface ActionsCardProps {
  actions: readonly ReviewAction[]
  /** Of the review, as it stands in addresses. */
  period: string
  figures: readonly SaidFigure[]
  currency: string
  /** The workspace's local date. */
  today: string
  canWrite: boolean
}

/** What is to be done: what earlier reviews decided first, each with what its figure did since, until it is done. */
export function ActionsCard({ actions, period, figures, currency, today, canWrite }: ActionsCardProps) {
  const router = useRouter()
  const [adds, setAdds] = useState(false)
  const [problem, setProblem] = useState('')
  // Shown at once; the page that the server draws anew says the same a moment later.
  const [ticked, setTicked] = useState<Readonly<Record<string, boolean>>>({})
  const isDone = ({ id, doneAt }: ReviewAction): boolean => ticked[id] ?? doneAt !== null
  const send = async (method: 'PATCH' | 'DELETE', id: string, body?: object): Promise<boolean> => {
    const sent = await sendJson(method, `/api/v1/reviews/actions/${id}`, body)
    setProblem(sent.ok ? '' : sent.problem.message)
    router.refresh()
    return sent.ok
  }
  const tick = async (action: ReviewAction, done: boolean): Promise<void> => {
    setTicked((before) => ({ ...before, [action.id]: done }))
    if (!(await send('PATCH', action.id, { done }))) setTicked((before) => ({ ...before, [action.id]: !done }))
  }
  return (
    <Card
      id="actions"
      title="Actions"
      hint="They stand in every later review until they are done."
      actions={
        canWrite && (
          <span className="print:hidden">
            <Button look="secondary" onClick={() => setAdds(true)}>
              Add an action
            </Button>
          </span>
        )
      }
    >
      {problem !== '' && <Callout tone="bad" live title={problem} className="mb-3" />}
      {actions.length === 0 ? (
        <p className="text-sm">Nothing is to be done yet.</p>
      ) : (
        <ul className="divide-y divide-line text-sm">
          {actions.map((action) => (
            <li key={action.id} className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 py-2">
              <input
                type="checkbox"
                checked={isDone(action)}
                disabled={!canWrite}
                aria-label={`Done: ${action.text}`}
                onChange={({ target }) => void tick(action, target.checked)}
                className="mt-0.5 size-4 accent-accent"
              />
              <span className="min-w-0">
                <span className={classNames('block wrap-anywhere text-ink', isDone(action) && 'line-through')}>
                  {action.text}
                </span>
                <span className="block text-xs text-ink-default">
                  {action.period === period ? 'new' : `from ${action.period}`}
                  {sinceWords(action, figures, currency)}
                </span>
              </span>
              <span className="flex items-center gap-2 text-right whitespace-nowrap">
                <span>
                  {action.owner ?? <span className="text-ink-default">nobody yet</span>}
                  {action.due !== null && (
                    <span className="block text-xs text-ink-default">
                      {formatLocalDate(action.due)} {!isDone(action) && action.due < today && <Badge tone="warn">overdue</Badge>}
                    </span>
                  )}
                </span>
                {canWrite && !isDone(action) && action.period === period && (
                  <Button
                    look="quiet"
                    aria-label={`Remove: ${action.text}`}
                    className="print:hidden"
                    onClick={() => void send('DELETE', action.id)}
                  >
                    ×
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {adds && (
        <NewAction
          period={period}
          figures={figures}
          onClose={() => setAdds(false)}
          onAdded={() => {
            setAdds(false)
            router.refresh()
          }}
        />
      )}
    </Card>
  )
}
