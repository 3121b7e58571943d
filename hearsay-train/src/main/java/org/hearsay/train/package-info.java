/**
 * Training: the network, written once for the training engine and for ONNX, and the run that fits it to annotated
 * articles. A further head is a method of {@link org.hearsay.train.Network}, its weights in
 * {@link org.hearsay.train.Weights}, its targets in {@link org.hearsay.train.Batch} and its loss in
 * {@link org.hearsay.train.Losses}.
 */
package org.hearsay.train;
