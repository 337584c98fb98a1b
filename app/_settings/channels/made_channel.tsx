import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { CodeBlock } from '#app/_ui/code_block.tsx'
import type { Made } from './send_new_channel.ts'

/** A channel that was just made; what its messages are signed with is seen this once. */
export function MadeChannel({ made: { name, signingSecret }, onKept }: { made: Made; onKept: () => void }) {
  const close = (
    <Button look="secondary" onClick={onKept}>
      {signingSecret ? 'I have kept it' : 'Close'}
    </Button>
  )
  if (!signingSecret)
    return (
      <Callout tone="good" live title={`The channel “${name}” is made`} action={close}>
        <p>Send a test by it, then choose it in a rule.</p>
      </Callout>
    )
  return (
    <Callout tone="warn" live title={`What messages to “${name}” are signed with is shown this once`} action={close}>
      <p>Its receiver checks the signature with it. Libraries for that: standardwebhooks.com.</p>
      <CodeBlock label="Signing secret" text={signingSecret} copyLabel="Copy secret" />
    </Callout>
  )
}
