import type { SavedView } from '#core/saved_view/contract.ts'
import { isRecord } from '#core/shape.ts'
import { loadJson } from '../_live/load_json.ts'
import type { Here } from './here.ts'

/** @returns what the palette offers besides what every page knows. @throws Problem where it cannot be loaded. */
export async function loadChoices(): Promise<Pick<Here, 'values' | 'savedViews'>> {
  const [values, savedViews] = await Promise.all([
    loadJson('/api/settings/segment-values', (answer) => part(answer, 'values') as Here['values']),
    loadJson('/api/settings/views', (answer) => part(answer, 'views') as SavedView[]),
  ])
  return { values, savedViews }
}

/** Our own server's answer: its form is held by its type there. */
function part(answer: unknown, name: string): unknown {
  if (!isRecord(answer) || !isRecord(answer[name])) throw new Error(`the answer has no ${name}`)
  return answer[name]
}
