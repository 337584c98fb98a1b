'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { sendJson } from '../../_form/send_json.ts'
import { useScreenPath } from '../../_links/use_screen_path.ts'
import { Button } from '../../_ui/button.tsx'
import { Callout } from '../../_ui/callout.tsx'
import { Confirm } from '../../_ui/dialog.tsx'

/** Removes a rule, after a question. */
export function RemoveRule({ id, name }: { id: string; name: string }) {
  const router = useRouter()
  const pathOf = useScreenPath()
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const remove = async () => {
    setBusy(true)
    const sent = await sendJson('DELETE', `/api/v1/rules/${encodeURIComponent(id)}`)
    setBusy(false)
    setAsked(false)
    if (!sent.ok) return setProblem(sent.problem.message)
    router.push(pathOf({ screen: 'rules' }, ''))
    router.refresh()
  }
  return (
    <>
      <Button look="secondary" onClick={() => setAsked(true)}>
        Remove the rule
      </Button>
      {problem && <Callout tone="bad" live title={problem} />}
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={`Remove “${name}”?`}
        confirmLabel="Remove the rule"
        dangerous
        busy={busy}
        onConfirm={() => void remove()}
      >
        <p>It watches nothing any more, and its open alerts end. What it found stays in the list of alerts.</p>
      </Confirm>
    </>
  )
}
