import { MAX_NAME_LENGTH } from '#core/saved_view/limits.ts'
import type { FormState } from '../_form/use_form.ts'
import { Callout } from '../_ui/callout.tsx'
import { TextField } from '../_ui/text_field.tsx'

/** The name of a view, and what is wrong with it or with the whole. */
export function NameField({ form, name }: { form: FormState; name?: string }) {
  return (
    <>
      {form.message && <Callout tone="bad" live title={form.message} />}
      <TextField
        label="Name"
        name="name"
        maxLength={MAX_NAME_LENGTH}
        autoComplete="off"
        autoFocus
        error={form.errorOf('name')}
        {...(name === undefined ? {} : { defaultValue: name })}
      />
    </>
  )
}
