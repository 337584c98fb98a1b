import type { ReactNode } from 'react'
import type { RuleDraft } from '../rule_draft.ts'
import { type PartProps, Section } from './section.tsx'

/** A way to tell somebody, as the form shows it. */
export interface ShownChannel {
  id: string
  name: string
  /** `Slack`, with where it goes. */
  hint: string
  isOn: boolean
}

interface WhereFieldsProps extends PartProps<RuleDraft> {
  channels: readonly ShownChannel[]
  /** Leads to where channels are made. */
  children?: ReactNode
}

/** Who hears of it. */
export function WhereFields({ draft, change, channels, children }: WhereFieldsProps) {
  const toggle = (id: string, on: boolean) =>
    change({ channelIds: on ? [...draft.channelIds, id] : draft.channelIds.filter((one) => one !== id) })
  return (
    <Section title="Where to">
      <p className="text-sm text-ink-default">It is shown here to everybody who has Holdfast open.</p>
      {channels.length > 0 && (
        <ul className="divide-y divide-line">
          {channels.map(({ id, name, hint, isOn }) => (
            <li key={id}>
              <label className="flex cursor-pointer items-center gap-2.5 py-2 text-sm text-ink-emphasis">
                <input
                  type="checkbox"
                  className="size-4 accent-accent"
                  checked={draft.channelIds.includes(id)}
                  onChange={(event) => toggle(id, event.target.checked)}
                />
                <span className="min-w-0 wrap-anywhere">
                  <span className="font-medium text-ink">{name}</span> {hint}
                  {!isOn && <span className="text-warn"> turned off</span>}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {children}
    </Section>
  )
}
