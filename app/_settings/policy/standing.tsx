'use client'
import { ScreenLink } from '#app/_links/screen_link.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { Progress } from '#app/_ui/progress.tsx'
import type { PolicyVersionEntry } from '#server/policy/list_policy_versions.ts'
import { changesBetween, inOneLine } from './change_words.ts'
import { isBuilding, type VersionsInUse } from './versions_in_use.ts'

interface StandingProps extends VersionsInUse {
  /** The share of the history that is counted under the next version, from 0 to 1. */
  share: number
  /** What was in force when a version was saved on this screen; null where nothing was. */
  savedOver: PolicyVersionEntry | null
}

/** What became of the last change: how far its recount is, or that it is in force. */
export function Standing({ inForce, newest, share, savedOver }: StandingProps) {
  if (isBuilding({ inForce, newest })) {
    return (
      <div aria-live="polite" className="space-y-1.5 text-sm text-ink-default">
        <Progress label={`Counting all history under ${versionWords(newest, inForce)}`} share={share} />
        <p>
          Until it is complete, version {inForce.version} is in force everywhere. A further change replaces the one being counted.
        </p>
      </div>
    )
  }
  if (!savedOver || savedOver.version === inForce.version) return null
  return (
    <Callout tone="good" live title={`Version ${inForce.version} is in force`}>
      <p className="first-letter:uppercase">
        {inOneLine(changesBetween(savedOver.policy, inForce.policy)) || 'The same policy as before'}. All history is counted under
        it:{' '}
        <ScreenLink to={{ screen: 'overview' }} className="text-ink underline underline-offset-4">
          see what it does to the figures
        </ScreenLink>
        .
      </p>
    </Callout>
  )
}

function versionWords({ version, policy }: PolicyVersionEntry, from: PolicyVersionEntry): string {
  const changes = inOneLine(changesBetween(from.policy, policy))
  return `version ${version}${changes && `: ${changes}`}`
}
