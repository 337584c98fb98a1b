'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { textOf } from '#app/_form/form_data.ts'
import { sendJson } from '#app/_form/send_json.ts'
import { useForm } from '#app/_form/use_form.ts'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { Card } from '#app/_ui/card.tsx'
import { CodeBlock } from '#app/_ui/code_block.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import { isRecord } from '#core/shape.ts'

/** A view of the overview that a display may show. */
export interface WallChoice {
  name: string
  query: string
}

/** Makes a link for a display that nobody is signed in at, and shows it this once. */
export function NewWall({ choices }: { choices: readonly WallChoice[] }) {
  const router = useRouter()
  const [link, setLink] = useState<string | null>(null)
  const form = useForm(async (data) => {
    const sent = await sendJson('POST', '/api/settings/walls', {
      name: textOf(data, 'name'),
      queries: data.getAll('queries'),
      seconds: Number(textOf(data, 'seconds')),
    })
    if (!sent.ok) return sent.problem
    setLink(isRecord(sent.body) ? `${window.location.origin}/api/wall?link=${String(sent.body.key)}` : null)
    form.ref.current?.reset()
    router.refresh()
    return null
  })
  return (
    <Card
      id="new-wall"
      title="New link for a wall"
      hint="A display that opens it shows figures and drift, live and without anybody signed in. It can do nothing else, and is revoked among the keys."
    >
      {link && (
        <Callout
          tone="warn"
          live
          title="The link is shown this once"
          className="mb-5"
          action={
            <Button look="secondary" onClick={() => setLink(null)}>
              I have opened it
            </Button>
          }
        >
          <CodeBlock label="Open it at the display" text={link} copyLabel="Copy link" />
        </Callout>
      )}
      <form ref={form.ref} method="post" onSubmit={form.submit} noValidate className="space-y-4">
        {form.message && <Callout tone="bad" live title={form.message} />}
        <div className="grid max-w-xl gap-4 sm:grid-cols-2">
          <TextField label="Where it hangs" name="name" maxLength={80} autoComplete="off" error={form.errorOf('name')} />
          <TextField
            label="Seconds for each view"
            name="seconds"
            type="number"
            min={10}
            max={3_600}
            defaultValue="30"
            error={form.errorOf('seconds')}
          />
        </div>
        <ViewChoices choices={choices} error={form.errorOf('queries')} />
        <Button type="submit" loading={form.busy}>
          Make link
        </Button>
      </form>
    </Card>
  )
}

function ViewChoices({ choices, error }: { choices: readonly WallChoice[]; error: string | undefined }) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium text-ink-emphasis">It shows, in turns</legend>
      <div className="grid gap-x-6 gap-y-1.5 lg:grid-cols-2">
        {choices.map(({ name, query }, place) => (
          <label key={`${name} ${query}`} className="flex min-h-7 items-center gap-2 text-sm text-ink-emphasis">
            <input
              type="checkbox"
              name="queries"
              value={query}
              defaultChecked={place === 0}
              aria-invalid={error && place === 0 ? true : undefined}
              className="size-4 shrink-0 accent-accent"
            />
            {name}
          </label>
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-1 text-sm font-medium text-bad">
          {error}
        </p>
      )}
    </fieldset>
  )
}
