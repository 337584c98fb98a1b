import type { Acting } from '#core/access/actor.ts'
import { DEFAULT_DEMO_SCENARIO, type DemoScenario } from '#core/demo/scenarios.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { tellDemo } from './tell_demo.ts'

/** The same operation for everyone, so that what one person sees another can look at too. */
const SEED = 7

/**
 * Asks for a demo; a web process runs it within a few seconds. One that was stopped or failed goes on where it was:
 * it then tells what happened in the meantime, too, in the scenario that it has.
 */
export async function startDemo({ workspaceId }: Acting, scenario: DemoScenario = DEFAULT_DEMO_SCENARIO): Promise<void> {
  await inWorkspace(workspaceId, (client) => ask(client, 'demo/start', [workspaceId, SEED, scenario]))
  await tellDemo(workspaceId)
}
