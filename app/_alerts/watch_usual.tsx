'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { sendJson } from '../_form/send_json.ts'
import { Button } from '../_ui/button.tsx'

/** Turns the ready-made rules on, by one choice. */
export function WatchUsual() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const watch = async () => {
    setBusy(true)
    const sent = await sendJson('POST', '/api/v1/rules/ready-made', { isOn: true })
    setProblem(sent.ok ? null : sent.problem.message)
    setBusy(false)
    if (sent.ok) router.refresh()
  }
  return (
    <>
      <Button look="secondary" loading={busy} onClick={() => void watch()}>
        Watch the usual
      </Button>
      <p className="w-full text-sm text-ink-default" role={problem === null ? undefined : 'alert'}>
        {problem ??
          'The usual: drift of cost per accepted resolution, silent sources, vanished fields, handoffs that nobody takes up.'}
      </p>
    </>
  )
}
