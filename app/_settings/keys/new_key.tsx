'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useForm } from '#app/_form/use_form.ts'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { Card } from '#app/_ui/card.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import { MadeKeyLines } from './made_key_lines.tsx'
import { ScopeChoice } from './scope_choice.tsx'
import { type MadeKey, sendNewKey } from './send_new_key.ts'

/** Makes a key, and shows it this once. */
export function NewKey() {
  const router = useRouter()
  const [made, setMade] = useState<MadeKey | null>(null)
  const form = useForm(async (data) => {
    const answer = await sendNewKey(data)
    if ('problem' in answer) return answer.problem
    setMade(answer)
    form.ref.current?.reset()
    router.refresh()
    return null
  })
  return (
    <Card id="new-key" title="New key">
      {made && (
        <Callout
          tone="warn"
          live
          title={`The key “${made.name}” is shown this once`}
          className="mb-5"
          action={
            <Button look="secondary" onClick={() => setMade(null)}>
              I have kept it
            </Button>
          }
        >
          <MadeKeyLines made={made} origin={window.location.origin} />
        </Callout>
      )}
      <form ref={form.ref} method="post" onSubmit={form.submit} noValidate className="space-y-4">
        {form.message && <Callout tone="bad" live title={form.message} />}
        <TextField
          label="Name"
          name="name"
          maxLength={80}
          autoComplete="off"
          className="max-w-sm"
          hint="Which program has it, so that you know what stops when you revoke it."
          error={form.errorOf('name')}
        />
        <ScopeChoice error={form.errorOf('scopes')} />
        <Button type="submit" loading={form.busy}>
          Make key
        </Button>
      </form>
    </Card>
  )
}
