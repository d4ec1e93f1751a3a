/** @module POST /v1/people/:id/apart: takes a profile out of its person. */
import * as v from 'valibot'

/** This profile is somebody else. It is parted within seconds. */
export const ApartSchema = v.object({ profileId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) })
