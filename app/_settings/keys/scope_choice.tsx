'use client'
import { useId } from 'react'
import { KEY_SCOPES, type KeyScope } from '#core/access/scopes.ts'

const MEANING: Record<KeyScope, string> = {
  'events:write': 'send events',
  'figures:read': 'read figures and conversations, listen to live changes',
  'policy:read': 'read the policy',
  'policy:write': 'change the policy, which recounts all history',
  'annotations:write': 'add notes to the charts, and remove them',
  'alerts:read': 'read rules and alerts',
  'alerts:act': 'acknowledge, assign, snooze, mute and resolve alerts, and comment on them',
  'alerts:write': 'make, change and remove rules',
  'channels:write': 'make, change, test and remove channels',
  'reviews:write': 'publish reviews, which freezes them',
  'customers:erase': 'find what is stored of a customer, and erase it for good',
}
const USUAL: readonly KeyScope[] = ['events:write', 'figures:read']

/** What a new key is allowed to do. */
export function ScopeChoice({ error }: { error?: string | undefined }) {
  const id = useId()
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-sm font-medium text-ink-emphasis">It may</legend>
      <div className="grid gap-x-6 gap-y-1.5 lg:grid-cols-2">
        {KEY_SCOPES.map((scope, place) => (
          <label key={scope} className="flex items-baseline gap-2 text-sm text-ink-emphasis">
            <input
              type="checkbox"
              name="scopes"
              value={scope}
              defaultChecked={USUAL.includes(scope)}
              aria-invalid={error && place === 0 ? true : undefined}
              className="size-4 shrink-0 translate-y-0.5 accent-accent"
            />
            <span>
              {MEANING[scope]} <code className="text-xs text-ink-default">{scope}</code>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-sm font-medium text-bad">
          {error}
        </p>
      )}
    </fieldset>
  )
}
