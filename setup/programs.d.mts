export declare function buildPrograms(): Promise<boolean>;
