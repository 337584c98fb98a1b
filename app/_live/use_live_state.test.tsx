import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LiveConnection } from './connection.ts'
import { LiveProvider } from './live_provider.tsx'
import type { LiveSource } from './live_state.ts'
import { GatewayEnd } from './testing/gateway_end.ts'
import { useLiveState } from './use_live_state.ts'

const SOURCE: LiveSource<number> = { load: async () => 1, hear: (value) => value }

function Shown({ initial }: { initial?: number }) {
  const { value, reachable, take } = useLiveState(SOURCE, initial)
  return <p>{`${value} ${reachable} ${typeof take}`}</p>
}

/** The first picture of a screen that knows this, after the connection closed or not. */
function draw(isClosed: boolean, initial?: number): string {
  const gateway = new GatewayEnd()
  const connection = new LiveConnection(gateway.dial)
  const close = connection.open()
  if (isClosed) gateway.close()
  const markup = renderToStaticMarkup(
    <LiveProvider connection={connection}>
      <Shown {...(initial !== undefined && { initial })} />
    </LiveProvider>,
  )
  close()
  return markup
}

it('begins with what is known, and says where the connection is lost', () => {
  expect(draw(false)).toBe('<p>null true function</p>')
  expect(draw(false, 7)).toBe('<p>7 true function</p>')
  expect(draw(true, 7)).toBe('<p>7 false function</p>')
})
