import { MAX_NOTE } from '#core/alert/limits.ts'
import { TextArea } from '../../_ui/text_area.tsx'
import { TextField } from '../../_ui/text_field.tsx'
import type { RuleDraft } from '../rule_draft.ts'
import { type PartProps, Section } from './section.tsx'

interface NoteFieldsProps extends PartProps<RuleDraft> {
  /** What it is called unless one says otherwise. */
  suggested: string
  errorOf: (field: string) => string | undefined
}

/** What it is called, and what whoever is told should do. */
export function NoteFields({ draft, change, suggested, errorOf }: NoteFieldsProps) {
  return (
    <Section title="What to do then">
      <TextArea
        label="Note"
        rows={3}
        maxLength={MAX_NOTE}
        placeholder="Look at the release first."
        value={draft.note}
        error={errorOf('body.note')}
        onChange={(event) => change({ note: event.target.value })}
      />
      <TextField
        label="Runbook"
        type="url"
        placeholder="https://"
        value={draft.runbookUrl}
        error={errorOf('body.runbookUrl')}
        onChange={(event) => change({ runbookUrl: event.target.value })}
      />
      <TextField
        label="Name of the rule"
        placeholder={suggested}
        value={draft.name}
        error={errorOf('name')}
        onChange={(event) => change({ name: event.target.value })}
      />
    </Section>
  )
}
