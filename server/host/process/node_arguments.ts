/** What V8 starts with, 16 MB, is full fifty times a second under load, and each time copies all that is still in use. */
const YOUNG_GENERATION_MB = 48

/** Arguments of `node` for our own processes: `npm run web` and `npm run worker` have the same. */
export const NODE_ARGUMENTS = [
  `--min-semi-space-size=${YOUNG_GENERATION_MB}`,
  `--max-semi-space-size=${YOUNG_GENERATION_MB}`,
  '--import',
  'tsx',
]
