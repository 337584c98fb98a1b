/** The period of a review, in the path. */
export const period = {
  name: 'period',
  in: 'path',
  required: true,
  description: 'in the time zone of the workspace, weeks from its first day of the week',
  schema: { type: 'string', examples: ['2026-W47', '2026-11', '2026-Q4'] },
}
