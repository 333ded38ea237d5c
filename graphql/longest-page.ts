/** Pages of lists of our own documents are as long as they were written, however small a page strangers may ask for. */
export const LONGEST_PAGE = 1000;
