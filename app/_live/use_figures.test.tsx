import { expect, it } from 'vitest'
import { drawnAt } from '#app/_testing/at_address.tsx'
import { LiveConnection } from './connection.ts'
import { LiveProvider } from './live_provider.tsx'
import { RefreshWhenCounted } from './refresh_when_counted.tsx'
import { CountedWorkspace, casesIn } from './testing/counted_workspace.ts'
import { GatewayEnd } from './testing/gateway_end.ts'
import { useFigures } from './use_figures.ts'

const FRAME = { filters: {}, firstDayOfWeek: 1, fullTimeMinutesPerWeek: 1_800 }
const QUESTIONS = ['now', 'before'].map((name) => ({ name, frame: FRAME, address: () => name }))

function Shown() {
  const [now, before] = [new CountedWorkspace(), new CountedWorkspace()]
  now.sequence = 9
  before.sequence = 7
  const { answers, problem, reload } = useFigures(QUESTIONS, { now: now.answer(), before: before.answer() })
  return <p>{`${casesIn(answers.now)} ${casesIn(answers.before)} ${problem} ${typeof reload}`}</p>
}

it('begins with what the server answered', () => {
  const markup = drawnAt(
    '/w/acme',
    <LiveProvider connection={new LiveConnection(new GatewayEnd().dial)}>
      <Shown />
      <RefreshWhenCounted sequence={1} />
    </LiveProvider>,
  )
  expect(markup).toBe('<p>9 7 null function</p>')
})
