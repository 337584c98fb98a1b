'use client'
import { useState } from 'react'
import { sendJson } from '#app/_form/send_json.ts'
import type { Lost } from '#core/ingestion/lost_events.ts'
import { LostCallout } from './lost_callout.tsx'

/** What was lost of the workspace's events, until somebody says that they know; nothing where nothing was. */
export function LostEvents({ lost, timeZone }: Lost & { timeZone: string }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const settle = async () => {
    setBusy(true)
    const sent = await sendJson('DELETE', '/api/settings/lost-events')
    // What is settled goes when the live connection says so.
    setProblem(sent.ok ? null : sent.problem.message)
    setBusy(false)
  }
  return lost && <LostCallout lost={lost} timeZone={timeZone} busy={busy} problem={problem} onSettle={() => void settle()} />
}
