'use client'
import { useState } from 'react'
import type { Resolution } from '#core/alert/names.ts'
import type { Release } from '#core/release/contract.ts'
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
}

const REASONS: readonly { value: Resolution; label: string; hint: string }[] = [
  { value: 'fixed', label: 'Fixed', hint: 'It ends now. Should it not be fixed: it fires again only after it was well once.' },
  {
    value: 'accepted',
    label: 'Accepted: this is the new normal',
    hint: 'It ends now. Have “What is normal” learned anew once four weeks of it have settled.',
  },
  { value: 'false', label: 'False alarm', hint: 'It ends now, and counts against what the rule promised' },
]

/** Ends an alert, with a reason. */
export function ResolveCard({ acts, releases, record }: ResolveCardProps) {
  const [as, setAs] = useState<Resolution>('fixed')
  const [release, setRelease] = useState(releases[0]?.agentVersion ?? '')
  const resolve = () => acts.act({ kind: 'resolve', as, release: as === 'fixed' && release !== '' ? release : null })
  return (
    <Card id="resolve" title="Resolve">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void resolve()
        }}
      >
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
        <Button type="submit" className="mt-4" loading={acts.busy} aria-keyshortcuts="r">
          Resolve
        </Button>
      </form>
    </Card>
  )
}
