import { expect, it, vi } from 'vitest'
import { LiveConnection } from './connection.ts'
import { FiguresStore } from './figures_store.ts'
import { CountedWorkspace } from './testing/counted_workspace.ts'
import { GatewayEnd } from './testing/gateway_end.ts'

const FRAME = { filters: {}, firstDayOfWeek: 1, fullTimeMinutesPerWeek: 1_800 }

it('follows what the server answered alone, where it did not answer all', async () => {
  const workspace = new CountedWorkspace()
  const store = new FiguresStore(new LiveConnection(new GatewayEnd().dial), {
    questions: ['a', 'b'].map((name) => ({ name, frame: FRAME, address: () => name })),
    answers: { a: workspace.answer() },
    onPolicy: vi.fn(),
    load: workspace.load,
  })
  const close = store.open()
  await store.reload()
  expect(workspace.asked).toEqual(['a'])
  close()
})
