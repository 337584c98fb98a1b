'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Heartbeat } from '#core/alert/heartbeat_contract.ts'
import { type FormProblem, sendJson } from '../../_form/send_json.ts'
import { useForm } from '../../_form/use_form.ts'
import { Button } from '../../_ui/button.tsx'
import { Callout } from '../../_ui/callout.tsx'
import { Card } from '../../_ui/card.tsx'
import { TextField } from '../../_ui/text_field.tsx'
import { heartbeatWords } from './heartbeat_words.ts'

interface HeartbeatCardProps {
  /** Null: nobody is called. */
  heartbeat: Heartbeat | null
  timeZone: string
  asOf: string
  mayWrite: boolean
}

const ADDRESS = '/api/v1/heartbeat'

/** Who is called each minute while rules are evaluated, so that it is noticed when they are not. */
export function HeartbeatCard({ heartbeat, timeZone, asOf, mayWrite }: HeartbeatCardProps) {
  const words = heartbeat && heartbeatWords(heartbeat, { timeZone, nowMs: Date.parse(asOf) })
  if (!heartbeat && !mayWrite) return null
  return (
    <Card
      id="heartbeat"
      title="Should Holdfast itself fall silent"
      hint="Give the address of a monitor (a dead-man’s switch). It is called each minute while rules are evaluated; once that stops, the monitor calls you."
    >
      <div className="space-y-3">
        {heartbeat && words && (
          <div className="text-sm text-ink-default" data-testid="heartbeat">
            {words.isWrong ? (
              <Callout tone="warn" title={heartbeat.target}>
                {words.text}
              </Callout>
            ) : (
              <p>
                <span className="font-medium text-ink wrap-anywhere">{heartbeat.target}</span> {words.text}
              </p>
            )}
          </div>
        )}
        {mayWrite && <HeartbeatForm isSet={heartbeat !== null} />}
      </div>
    </Card>
  )
}

function HeartbeatForm({ isSet }: { isSet: boolean }) {
  const router = useRouter()
  const [removing, setRemoving] = useState<FormProblem | 'busy' | null>(null)
  const { ref, busy, message, errorOf, submit } = useForm(async (data) => {
    const sent = await sendJson('PUT', ADDRESS, { url: String(data.get('url') ?? '').trim() })
    if (!sent.ok) return sent.problem
    ref.current?.reset()
    router.refresh()
    return null
  })
  const remove = async () => {
    setRemoving('busy')
    const sent = await sendJson('DELETE', ADDRESS)
    setRemoving(sent.ok ? null : sent.problem)
    if (sent.ok) router.refresh()
  }
  const problem = message ?? (removing !== null && removing !== 'busy' ? removing.message : undefined)
  return (
    <form ref={ref} onSubmit={submit} noValidate className="flex flex-wrap items-end gap-2 print:hidden">
      <TextField
        name="url"
        type="url"
        label={isSet ? 'Another address' : 'Address of your monitor'}
        placeholder="https://"
        autoComplete="off"
        error={errorOf('url')}
        className="w-full sm:w-96"
      />
      <Button type="submit" look="secondary" loading={busy}>
        {isSet ? 'Call this one' : 'Call it'}
      </Button>
      {isSet && (
        <Button look="secondary" loading={removing === 'busy'} onClick={() => void remove()}>
          Call nobody
        </Button>
      )}
      {problem && <Callout tone="bad" live title={problem} />}
    </form>
  )
}
