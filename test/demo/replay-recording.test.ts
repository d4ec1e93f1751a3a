/** @module Recordings on disk, read as streams. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { findRecording } from '../../demo/replay/recording.ts'
import { collect } from './collect.ts'

for (const packed of [false, true]) {
  test(`a recording is read as a stream, ${packed ? 'gzip' : 'plain'}, and again from its beginning`, async () => {
    const folder = mkdtempSync(`${tmpdir()}/recording-`)
    try {
      const text = `\uFEFFSessionId\tItemId\tTime\r\n${Array.from({ length: 5000 }, (_, i) => `s\t${i}\t${i}`).join('\r\n')}\r\n`
      const path = `${folder}/clicks.txt${packed ? '.gz' : ''}`
      writeFileSync(path, packed ? gzipSync(text) : text)
      const recording = await findRecording(path)
      assert.equal(recording.format.name, 'clicks by session')
      for (let time = 0; time < 2; time++) {
        const { rows, share } = recording.open()
        const read = await collect(rows)
        assert.equal(read.length, 5000)
        assert.deepEqual(read[4999], { number: 5000, fields: { sessionid: 's', itemid: '4999', time: '4999' } })
        assert.equal(share(), 1)
      }
      for await (const { number } of recording.open().rows) if (number === 3) break
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

test('a damaged archive is an error, not an end', async () => {
  const folder = mkdtempSync(`${tmpdir()}/recording-`)
  try {
    // Random digits, so that the archive is longer than what the header needs.
    const line = (i: number) => `s${i}\t${Math.imul(i, 2654435761) >>> 0}\t${i}`
    const whole = gzipSync(`SessionId\tItemId\tTime\n${Array.from({ length: 30_000 }, (_, i) => line(i)).join('\n')}`)
    writeFileSync(`${folder}/clicks.txt.gz`, whole.subarray(0, whole.length / 2))
    const recording = await findRecording(`${folder}/clicks.txt.gz`)
    await assert.rejects(async () => {
      for await (const _ of recording.open().rows);
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
