'use client'
import { useCallback, useEffect, useState } from 'react'
import { type MadeShare, madeShareSchema, type ReviewShare, sharesAnswerSchema } from '#core/review/share_contract.ts'
import { sendJson } from '../_form/send_json.ts'
import { loadJson } from '../_live/load_json.ts'
import { Button } from '../_ui/button.tsx'
import { Callout } from '../_ui/callout.tsx'
import { CodeBlock } from '../_ui/code_block.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { Select } from '../_ui/select.tsx'
import { ShareList } from './share_list.tsx'

interface ShareDialogProps {
  period: string
  timeZone: string
  onClose: () => void
}

const ENDS = [
  { value: '1', label: 'a day' },
  { value: '7', label: 'a week' },
  { value: '14', label: 'two weeks' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
] as const

/** Makes a link to a published review, shows it this once, and lists those that are in force. */
export function ShareDialog({ period, timeZone, onClose }: ShareDialogProps) {
  const [shares, setShares] = useState<readonly ReviewShare[] | null>(null)
  const [days, setDays] = useState<string>('14')
  const [made, setMade] = useState<MadeShare | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const path = `/api/v1/reviews/${period}/shares`
  const load = useCallback(async () => {
    try {
      setShares((await loadJson(path, (body) => sharesAnswerSchema.parse(body))).shares)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The links cannot be listed.')
    }
  }, [path])
  useEffect(() => void load(), [load])
  const send = async (...asked: Parameters<typeof sendJson>): Promise<unknown> => {
    setBusy(true)
    const sent = await sendJson(...asked)
    setBusy(false)
    setProblem(sent.ok ? '' : sent.problem.message)
    await load()
    return sent.ok ? sent.body : undefined
  }
  const make = async (): Promise<void> => {
    const answer = madeShareSchema.safeParse(await send('POST', path, { days: Number(days) }))
    if (answer.success) setMade(answer.data)
  }
  const revoke = async (id: string): Promise<void> => {
    await send('DELETE', `/api/v1/reviews/shares/${id}`)
    if (made?.id === id) setMade(null)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Share this review"
      actions={
        <Button look="secondary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <p>
        Whoever has the link reads what was published, without an account. Conversations, people, actions, and what somebody wrote
        about releases and days are not in it.
      </p>
      {problem !== '' && <Callout tone="bad" live title={problem} />}
      <div className="flex flex-wrap items-end gap-3">
        <Select label="It ends after" options={ENDS} value={days} onValueChange={setDays} className="w-40" />
        <Button loading={busy} onClick={() => void make()}>
          Make a link
        </Button>
      </div>
      {made && (
        <Callout tone="good" live title="It is shown this once: copy it now">
          <CodeBlock label="Link" text={`${window.location.origin}${made.path}`} copyLabel="Copy link" />
        </Callout>
      )}
      <ShareList shares={shares} timeZone={timeZone} busy={busy} onRevoke={(id) => void revoke(id)} />
    </Dialog>
  )
}
