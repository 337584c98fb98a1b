'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { sendJson } from '../_form/send_json.ts'
import { Button } from '../_ui/button.tsx'
import { Confirm } from '../_ui/dialog.tsx'
import { Refusal } from '../_ui/refusal.tsx'

interface PublishButtonProps {
  /** Of the period, as it stands in addresses. */
  address: string
  name: string
  /** What will be frozen, in the words of the page. */
  frozen: string
}

/** Publishes a review, after one question: it cannot be taken back. */
export function PublishButton({ address, name, frozen }: PublishButtonProps) {
  const router = useRouter()
  const [asks, setAsks] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const publish = async () => {
    setBusy(true)
    const sent = await sendJson('POST', `/api/v1/reviews/${address}/publication`, {})
    setBusy(false)
    setProblem(sent.ok ? '' : sent.problem.message)
    if (!sent.ok) return
    setAsks(false)
    router.refresh()
  }
  return (
    <>
      <Button onClick={() => setAsks(true)}>Publish</Button>
      <Confirm
        open={asks}
        onClose={() => setAsks(false)}
        title={`Publish ${name}?`}
        confirmLabel="Publish"
        busy={busy}
        onConfirm={() => void publish()}
      >
        <Refusal why={problem}>Nothing was published.</Refusal>
        <p className="font-medium text-ink">{frozen}</p>
        <p>
          Sentences, figures and what is expected stay as they are now, for everyone and for ever. What comes later does not
          change them: the page then says beside them what became of it, by cause.
        </p>
      </Confirm>
    </>
  )
}
