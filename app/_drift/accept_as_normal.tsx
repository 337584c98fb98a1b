'use client'
import { useState } from 'react'
import { sendJson } from '../_form/send_json.ts'
import { Button } from '../_ui/button.tsx'
import { Confirm } from '../_ui/dialog.tsx'
import { ACCEPTED_ADDRESS, JUDGED_SOON } from './accepted_words.ts'

/** Takes the change of a series for the new normal, after a question. */
export function AcceptAsNormal({ seriesId }: { seriesId: string }) {
  const [asks, setAsks] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const accept = async () => {
    setBusy(true)
    const sent = await sendJson('POST', ACCEPTED_ADDRESS, { series: seriesId })
    setBusy(false)
    setAsks(false)
    setSaid(sent.ok ? JUDGED_SOON : sent.problem.message)
  }
  return (
    <>
      <span role="status" className="max-w-sm text-sm text-pretty text-ink-default">
        {said}
      </span>
      <Button look="secondary" onClick={() => setAsks(true)}>
        Accept as normal …
      </Button>
      <Confirm
        open={asks}
        onClose={() => setAsks(false)}
        title="Accept this as the new normal?"
        confirmLabel="Accept"
        busy={busy}
        onConfirm={() => void accept()}
      >
        <p>
          From the next hour on this series is judged by how it is now. It is in alarm again when it changes once more, either
          way.
        </p>
        <p>Other series are judged as before, and what is normal stays as it was learned until somebody has it learned anew.</p>
      </Confirm>
    </>
  )
}
