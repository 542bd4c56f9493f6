import { setTimeout } from 'node:timers/promises'

// #region wait
export async function wait(ms: number) {
  await setTimeout(ms)
}
// #endregion wait
