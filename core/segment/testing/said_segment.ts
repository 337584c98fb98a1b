import type { Handler } from '../../event/types.ts'
import { forEachOpen, type Segment } from '../dimensions.ts'

/** @returns the segment of a conversation that said this much; of what it left out nothing is known. */
export const saidSegment = <H extends Handler>({
  handler,
  ...said
}: { handler: H } & Partial<Segment>): Segment & { handler: H } => ({ handler, ...forEachOpen(() => null), ...said })
