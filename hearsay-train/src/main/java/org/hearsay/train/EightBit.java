package org.hearsay.train;

/**
 * Matrices as small whole numbers with a scale for each row or column. Numbers keep to −63 … 63, a bit less than fits:
 * processors without the VNNI instructions add products in 16 bits, and larger ones would overflow there and read
 * differently from one machine to the next.
 */
final class EightBit {
  private static final int MOST = 63;

  private EightBit() {}

  /**
   * A small matrix.
   *
   * @param values its numbers, row by row
   * @param scales what to multiply each row's or column's numbers with
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Matrix(byte[] values, float[] scales) {}

  static Matrix byColumn(float[] matrix, int rows, int columns) {
    return small(matrix, columns, i -> i % columns);
  }

  static Matrix byRow(float[] matrix, int rows, int columns) {
    return small(matrix, rows, i -> i / columns);
  }

  private static Matrix small(float[] matrix, int groups, java.util.function.IntUnaryOperator groupOf) {
    float[] scales = new float[groups];
    for (int i = 0; i < matrix.length; i++) {
      int group = groupOf.applyAsInt(i);
      scales[group] = Math.max(scales[group], Math.abs(matrix[i]) / MOST);
    }
    byte[] values = new byte[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      float scale = scales[groupOf.applyAsInt(i)];
      values[i] = (byte) (scale == 0 ? 0 : Math.round(matrix[i] / scale));
    }
    return new Matrix(values, scales);
  }
}
