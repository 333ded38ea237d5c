/** The header in which the server before Next says where a request comes from; it takes it from nobody else. */
export const CLIENT_HEADER = 'x-mawqif-client';
