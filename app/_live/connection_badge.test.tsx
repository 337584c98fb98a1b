import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LiveConnection } from './connection.ts'
import { ConnectionBadge } from './connection_badge.tsx'
import { LiveProvider } from './live_provider.tsx'
import { GatewayEnd } from './testing/gateway_end.ts'

/** What the badge looks like after this happened to the connection. */
function draw(happened: (gateway: GatewayEnd) => void): string {
  const gateway = new GatewayEnd()
  const connection = new LiveConnection(gateway.dial)
  const close = connection.open()
  happened(gateway)
  const markup = renderToStaticMarkup(
    <LiveProvider connection={connection}>
      <ConnectionBadge />
    </LiveProvider>,
  )
  close()
  return markup
}

describe('the badge of the connection', () => {
  it('shows no age before the first word', () => {
    const markup = draw(() => undefined)
    expect(markup).toContain('bg-ink-subtle')
    expect(markup).toContain('Connecting<')
    expect(markup).not.toContain('tabular-nums')
  })

  it.each([
    ['bg-good', 'Live', 'up to date', (gateway: GatewayEnd) => gateway.hello(1)],
    ['bg-warn', 'Stale', '1 minute old', (gateway: GatewayEnd) => gateway.pulse(90)],
    [
      'bg-warn',
      'Reconnecting',
      null,
      (gateway: GatewayEnd) => {
        gateway.hello(1)
        gateway.close()
      },
    ],
    [
      'bg-bad',
      'Signed out',
      null,
      (gateway: GatewayEnd) => {
        gateway.hello(1)
        gateway.refuse()
      },
    ],
  ])('is %s: %s, %s', (dot, name, age, happened) => {
    const markup = draw(happened)
    expect(markup).toContain(`size-2 rounded-full ${dot}"`)
    expect(markup).toContain(`role="status" aria-live="polite" class="font-medium text-ink-emphasis">${name}<`)
    if (age === null) expect(markup).not.toContain('up to date')
    else expect(markup).toContain(`>${age}</span>`)
  })

  it('needs a connection to show', () => {
    expect(() => renderToStaticMarkup(<ConnectionBadge />)).toThrow('outside of LiveProvider')
  })

  it('has one of its own where none is given', () => {
    const markup = renderToStaticMarkup(
      <LiveProvider>
        <ConnectionBadge />
      </LiveProvider>,
    )
    expect(markup).toContain('Connecting')
  })
})
