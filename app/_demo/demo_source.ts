import type { DemoState } from '#core/demo/contract.ts'
import { takeDemoState } from '#core/demo/take_state.ts'
import type { LiveSource } from '../_live/live_state.ts'
import { loadJson } from '../_live/load_json.ts'

/** How the workspace's demo stands; null within where there never was one. */
export const DEMO: LiveSource<{ state: DemoState }> = {
  load: (signal) => loadJson('/api/settings/demo', (value) => ({ state: takeDemoState(value) }), signal),
  hear: (known, event) => (event.kind === 'demo' ? { state: event.message } : known),
}
