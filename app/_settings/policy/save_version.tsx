'use client'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import { FIELD_NAMES } from './field_names.ts'

interface SaveVersionProps {
  /** Names of the fields that differ from the present version. */
  changed: readonly string[]
  busy: boolean
  error: string | undefined
  onDiscard: () => void
}

const nameOf = (field: string): string => new Map<string, string>(Object.entries(FIELD_NAMES)).get(field) ?? field

/** Why a new version is made, and the button that makes it. */
export function SaveVersion({ changed, busy, error, onDiscard }: SaveVersionProps) {
  const nothing = changed.length === 0
  return (
    <Card
      id="save"
      title="Make a new version"
      hint="All history is counted again in the background; the screens keep showing the present version until that is complete."
    >
      <p aria-live="polite" className="mb-4 text-sm text-ink-emphasis">
        {nothing ? 'Nothing is changed yet.' : `Changed: ${changed.map(nameOf).join(', ')}.`}
      </p>
      <TextField
        label="Reason"
        name="reason"
        maxLength={500}
        autoComplete="off"
        hint="For whoever asks in a year why the figures moved. It stays with the version."
        error={error}
      />
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" disabled={nothing} loading={busy}>
          Make the version and recount
        </Button>
        <Button look="quiet" disabled={nothing || busy} onClick={onDiscard}>
          Discard changes
        </Button>
      </div>
    </Card>
  )
}
