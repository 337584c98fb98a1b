'use client'
import { useState } from 'react'
import { sendJson } from '../_form/send_json.ts'
import { Button } from '../_ui/button.tsx'
import { Confirm } from '../_ui/dialog.tsx'

/** Has what is normal learned anew, after a question. Whoever looks at it sees it as soon as it is there. */
export function LearnAgain() {
  const [asks, setAsks] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const learn = async () => {
    setBusy(true)
    const sent = await sendJson('POST', '/api/v1/baseline', {})
    setBusy(false)
    setAsks(false)
    setSaid(sent.ok ? 'It is being learned, and stands here in a moment.' : sent.problem.message)
  }
  return (
    <>
      <span role="status" className="max-w-sm text-sm text-pretty text-ink-default">
        {said}
      </span>
      <Button look="secondary" onClick={() => setAsks(true)}>
        Learn again …
      </Button>
      <Confirm
        open={asks}
        onClose={() => setAsks(false)}
        title="Learn again what is normal?"
        confirmLabel="Learn again"
        busy={busy}
        onConfirm={() => void learn()}
      >
        <p>
          It is learned from the four weeks before the last ones that have settled, and every series is judged by it from then on.
          What drifts now and lies within those weeks will count as normal.
        </p>
        <p>What was learned before is kept; alarms that are over stay in the history.</p>
      </Confirm>
    </>
  )
}
