'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ReviewAction } from '#core/review/action_contract.ts'
import type { SaidFigure } from '#core/review/contract.ts'
import { sendJson } from '../_form/send_json.ts'
import { Button } from '../_ui/button.tsx'
import { Card } from '../_ui/card.tsx'
import { Refusal } from '../_ui/refusal.tsx'
import { ActionLine } from './action_line.tsx'
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
  const [drawn, setDrawn] = useState(actions)
  if (drawn !== actions) {
    // What the server drew since knows of it, and of what others ticked.
    setDrawn(actions)
    setTicked({})
  }
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
      <Refusal why={problem} className="mb-3" />
      {actions.length === 0 ? (
        <p className="text-sm">Nothing is to be done yet.</p>
      ) : (
        <ul className="divide-y divide-line text-sm">
          {actions.map((action) => (
            <ActionLine
              key={action.id}
              {...{ action, period, today, canWrite }}
              isDone={isDone(action)}
              since={sinceWords(action, figures, currency)}
              onTick={(done) => void tick(action, done)}
              onRemove={() => void send('DELETE', action.id)}
            />
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
