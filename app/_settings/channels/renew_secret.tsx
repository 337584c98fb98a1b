'use client'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { CodeBlock } from '#app/_ui/code_block.tsx'
import { Select } from '#app/_ui/select.tsx'
import type { Channel } from '#core/channel/contract.ts'
import { USUAL_OVERLAP_HOURS } from '#core/channel/limits.ts'
import { sendRenewal } from './channel_acts.ts'

const OVERLAPS = [
  { value: '1', label: 'for an hour' },
  { value: String(USUAL_OVERLAP_HOURS), label: 'for a day' },
  { value: '168', label: 'for a week' },
  { value: '0', label: 'not at all: it leaked' },
]

/** Makes another secret for a webhook, and shows it this once. */
export function RenewSecret({ channel, onRenewed }: { channel: Channel; onRenewed: () => void }) {
  const [overlap, setOverlap] = useState(String(USUAL_OVERLAP_HOURS))
  const [busy, setBusy] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const renew = async () => {
    setBusy(true)
    const sent = await sendRenewal(channel, Number(overlap))
    setBusy(false)
    setSecret('secret' in sent ? sent.secret : null)
    setProblem('secret' in sent ? null : sent.title)
    onRenewed()
  }
  if (secret !== null)
    return (
      <Callout tone="warn" live title="The new secret is shown this once">
        <CodeBlock label="Signing secret" text={secret} copyLabel="Copy secret" />
      </Callout>
    )
  return (
    <div className="space-y-2 border-t border-line pt-3">
      {problem && <Callout tone="bad" live title={problem} />}
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label="Signing secret: the old one goes on"
          className="min-w-48 flex-1"
          options={OVERLAPS}
          value={overlap}
          onValueChange={setOverlap}
        />
        <Button look="secondary" loading={busy} onClick={() => void renew()}>
          Renew secret
        </Button>
      </div>
      <p className="text-ink-default">
        Meanwhile every message has both signatures, so that its receiver can change over without a gap.
      </p>
    </div>
  )
}
