'use client'
import { useState } from 'react'
import type { Resolution } from '#core/alert/names.ts'
import { formatLocalDate } from '#core/format/local_date.ts'
import type { Release } from '#core/release/contract.ts'
import { sendJson } from '../_form/send_json.ts'
import { Button } from '../_ui/button.tsx'
import { Card } from '../_ui/card.tsx'
import { Select } from '../_ui/select.tsx'
import type { Acts } from './use_acts.ts'

interface ResolveCardProps {
  acts: Acts
  /** Those nearby, the newest first. */
  releases: readonly Release[]
  /** How many of the rule's alerts were false: `1 of 4`. */
  record: string | null
  /** From which date what is normal could be learned anew, and when that would be; null where it cannot, or not by this person. */
  learn: LearnChoice | null
}

/** Local dates: `2026-11-20`. */
export interface LearnChoice {
  from: string
  on: string
  /** Whose new level can be taken for normal at once; null where none can. */
  series: string | null
}

const REASONS: readonly { value: Resolution; label: string; hint: string }[] = [
  { value: 'fixed', label: 'Fixed', hint: 'It ends now. Should it not be fixed: it fires again only after it was well once.' },
  {
    value: 'accepted',
    label: 'Accepted: this is the new normal',
    hint: 'It ends now, and what is normal stays as it was learned, unless you choose otherwise.',
  },
  { value: 'false', label: 'False alarm', hint: 'It ends now, and counts against what the rule promised' },
]

/** Ends an alert, with a reason. */
export function ResolveCard({ acts, releases, record, learn }: ResolveCardProps) {
  const [as, setAs] = useState<Resolution>('fixed')
  const [release, setRelease] = useState(releases[0]?.agentVersion ?? '')
  const [learns, setLearns] = useState(false)
  const [judges, setJudges] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const resolve = async () => {
    const series = as === 'accepted' && judges ? (learn?.series ?? null) : null
    const sent = series === null ? null : await sendJson('POST', '/api/v1/drift/accepted', { series })
    setProblem(sent && !sent.ok ? sent.problem.message : null)
    if (sent && !sent.ok) return
    await acts.act({
      kind: 'resolve',
      as,
      release: as === 'fixed' && release !== '' ? release : null,
      learnFrom: as === 'accepted' && learns ? (learn?.from ?? null) : null,
      ...(series === null ? {} : { comment: 'It is judged by its new level from now on.' }),
    })
  }
  return (
    <Card id="resolve" title="Resolve">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void resolve()
        }}
      >
        <Reasons {...{ as, setAs, record }} />
        {as === 'fixed' && releases.length > 0 && (
          <Select
            label="By release"
            className="mt-3"
            options={[
              ...releases.map(({ agentVersion }) => ({ value: agentVersion, label: agentVersion })),
              { value: '', label: 'no release' },
            ]}
            value={release}
            onValueChange={setRelease}
          />
        )}
        {as === 'accepted' && learn && <NewNormal {...{ learn, judges, setJudges, learns, setLearns }} />}
        {problem && (
          <p role="alert" className="mt-3 text-sm text-bad">
            {problem}
          </p>
        )}
        <Button type="submit" className="mt-4" loading={acts.busy} aria-keyshortcuts="r">
          Resolve
        </Button>
      </form>
    </Card>
  )
}

interface ReasonsProps {
  as: Resolution
  setAs: (as: Resolution) => void
  record: string | null
}

const Reasons = ({ as, setAs, record }: ReasonsProps) => (
  <fieldset className="space-y-3">
    <legend className="sr-only">Why</legend>
    {REASONS.map(({ value, label, hint }) => (
      <label key={value} className="flex cursor-pointer gap-2.5 text-sm">
        <input
          type="radio"
          name="resolution"
          className="mt-0.5 size-4 shrink-0 accent-accent"
          checked={as === value}
          onChange={() => setAs(value)}
        />
        <span>
          <span className="font-medium text-ink">{label}</span>
          <span className="block text-xs text-ink-default">
            {hint}
            {value === 'false' && `${record ? `: ${record} so far` : ''}.`}
          </span>
        </span>
      </label>
    ))}
  </fieldset>
)

interface NewNormalProps {
  learn: LearnChoice
  judges: boolean
  setJudges: (judges: boolean) => void
  learns: boolean
  setLearns: (learns: boolean) => void
}

/** What becomes of what is normal: nothing unless it is chosen. */
const NewNormal = ({ learn, judges, setJudges, learns, setLearns }: NewNormalProps) => (
  <div className="mt-3 space-y-3">
    {learn.series !== null && (
      <Choice
        label="Judge it by its new level from now on"
        hint="It alone, until what is normal is learned anew; its page takes that back."
        checked={judges}
        onChange={setJudges}
      />
    )}
    <Choice
      label={`Learn what is normal anew from ${formatLocalDate(learn.from)}`}
      hint={`On ${formatLocalDate(learn.on)}, when four weeks of it have settled. Every series is judged by these weeks from then on, whatever else drifts in them.`}
      checked={learns}
      onChange={setLearns}
    />
  </div>
)

interface ChoiceProps {
  label: string
  hint: string
  checked: boolean
  onChange: (checked: boolean) => void
}

const Choice = ({ label, hint, checked, onChange }: ChoiceProps) => (
  <label className="flex cursor-pointer gap-2.5 text-sm">
    <input
      type="checkbox"
      className="mt-0.5 size-4 shrink-0 accent-accent"
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span>
      <span className="font-medium text-ink">{label}</span>
      <span className="block text-xs text-ink-default">{hint}</span>
    </span>
  </label>
)
