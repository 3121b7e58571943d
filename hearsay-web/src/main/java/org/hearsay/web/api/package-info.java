/**
 * The interface for programs under {@code /api/v1}: what a request asks is read strictly ({@link org.hearsay.web.api.Asked},
 * {@link org.hearsay.web.api.Body}), answers are JSON as {@link org.hearsay.answer.AnswerJson} has it, in pages or as a stream
 * of lines, and every error is a problem of RFC 9457. {@code openapi.json} describes all of it; a test holds the two together.
 */
package org.hearsay.web.api;
