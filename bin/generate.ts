import { generateClient } from '#server/host/migrate/generate_client.ts'

await generateClient()
