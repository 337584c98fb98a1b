import { TextField } from '#app/_ui/text_field.tsx'
import type { ChannelKind } from '#core/channel/kinds.ts'

const URL_HINTS: Record<'webhook' | 'slack' | 'teams', string> = {
  webhook: 'Every message is posted here as JSON, signed as Standard Webhooks has it. It has to be reachable from the internet.',
  slack: 'From your Slack app: Incoming Webhooks, Add New Webhook.',
  teams: 'In Teams: Workflows of the channel, “Send webhook alerts to a channel”. It is shown at the end.',
}

interface FieldsProps {
  kind: ChannelKind
  errorOf: (field: string) => string | undefined
}

/** What a channel of a kind needs to be told. */
export function ChannelFields({ kind, errorOf }: FieldsProps) {
  const common = { autoComplete: 'off', spellCheck: false }
  if (kind === 'email')
    return (
      <TextField
        {...common}
        label="Addresses"
        name="to"
        inputMode="email"
        hint="Up to 20, divided by commas. All of them see each other’s."
        error={errorOf('to')}
      />
    )
  if (kind !== 'pagerduty')
    return (
      <TextField
        {...common}
        label="Address"
        name="url"
        inputMode="url"
        placeholder={kind === 'slack' ? 'https://hooks.slack.com/services/…' : 'https://'}
        hint={`${URL_HINTS[kind]} Once made, it is shown to nobody again.`}
        error={errorOf('url')}
      />
    )
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        {...common}
        label="Integration key"
        name="routingKey"
        hint="Of a service: Integrations, “Events API V2”. It is shown to nobody again."
        error={errorOf('routingKey')}
      />
      <TextField
        {...common}
        label="Events address (optional)"
        name="eventsUrl"
        inputMode="url"
        hint="In the EU: https://events.eu.pagerduty.com/v2/enqueue"
        error={errorOf('eventsUrl')}
      />
    </div>
  )
}
