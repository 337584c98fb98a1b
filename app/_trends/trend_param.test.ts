import { expect, it } from 'vitest'
import { figureAsked } from './trend_param.ts'

it.each([
  ['figure=csat', 'csat'],
  ['figure=resolutionSeconds.mean', 'resolutionSeconds.mean'],
  ['figure=beauty', 'costPerAcceptedResolution'],
  ['', 'costPerAcceptedResolution'],
])('“%s” asks for the course of %s', (query, figure) => expect(figureAsked(new URLSearchParams(query))).toBe(figure))
